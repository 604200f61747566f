package org.assay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;

/** The text that an imported version came from, line by line as the sources of its nodes count. */
@Entity
@Table(name = "rubric_source")
@IdClass(RubricVersion.Key.class)
public class RubricSource extends PanacheEntityBase {
    @Id
    public String exam;

    @Id
    public int version;

    public String text;

    static Optional<RubricSource> of(RubricVersion row) {
        return row.importedAs == null
                ? Optional.empty()
                : findByIdOptional(new RubricVersion.Key(row.exam, row.importedAs));
    }

    static void keep(RubricVersion row, String text) {
        RubricSource source = RubricSource.<RubricSource>findByIdOptional(new RubricVersion.Key(row.exam, row.version))
                .orElseGet(RubricSource::new);
        source.exam = row.exam;
        source.version = row.version;
        source.text = text;
        source.persist();
        row.importedAs = row.version;
    }
}
