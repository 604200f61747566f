package org.assay.grading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.catalog.ExamSettingsLog;
import org.assay.intake.JudgeJob;
import org.assay.judging.JudgingOptions;
import org.assay.together.Together;

/** Finds what jobs are about; those that workers take up at the same time in one statement. */
@ApplicationScoped
class OpenJobs {
    private static final String ALL = "all";
    private static final String FIND = """
            select j.number, s.exam, s.version, a.text
            from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality as j (submission, question, job, number)
            join submission s on s.id = j.submission and s.erased_at is null
            join answer_text a on a.submission = j.submission and a.question = j.question
            where not exists (select from grading g where g.job = j.job)
            """;

    private final AgroalDataSource database;
    private final ExamSettingsLog settings;
    private final Together<String, Search> searches = new Together<>(this::find);

    OpenJobs(AgroalDataSource database, ExamSettingsLog settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The answer that a job is about, and how its exam wants it judged. */
    record Work(String exam, int version, String text, JudgingOptions options) {}

    private static final class Search {
        final JudgeJob job;
        Optional<Work> found = Optional.empty();

        Search(JudgeJob job) {
            this.job = job;
        }
    }

    /** Empty where the job is done already, or its submission erased. */
    Optional<Work> find(JudgeJob job) {
        Search search = new Search(job);
        searches.join(ALL, search);
        return search.found;
    }

    private void find(List<Search> all) {
        Map<String, JudgingOptions> options = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("uuid", column(all, JudgeJob::submission)));
            find.setArray(2, connection.createArrayOf("text", column(all, JudgeJob::question)));
            find.setArray(3, connection.createArrayOf("text", column(all, JudgeJob::id)));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    String exam = row.getString(2);
                    all.get(row.getInt(1) - 1).found = Optional.of(new Work(
                            exam, row.getInt(3), row.getString(4), options.computeIfAbsent(exam, key -> settings.of(key)
                                    .settings()
                                    .judging())));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] column(List<Search> all, java.util.function.Function<JudgeJob, Object> value) {
        return all.stream().map(search -> value.apply(search.job)).toArray();
    }
}
