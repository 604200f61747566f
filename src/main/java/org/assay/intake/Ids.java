package org.assay.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The one place where ids are made: UUIDv7, so that they sort by time. */
@ApplicationScoped
public class Ids {
    public UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
