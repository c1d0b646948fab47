package kr.giban.roadmap.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.paging.Slice;

/** Tasks and their contents in the database. */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {
    private static final String OF_VERSION =
            "from TaskContent c join Task t on t.id = c.taskId where c.versionId = :version";
    private static final String WANTED = """
             and (:year is null or c.year = :year) and (:division is null or c.division = :division)
             and (:type is null or c.type = :type) and (:callMode is null or c.callMode = :callMode)
             and (:state is null or t.state = :state)
            """;

    private static final String IN_REGION =
            " and cast(sql('cast(? as text) = any(?)', :region, c.regions) as Boolean) = true";

    /** A task and what a version says of it. */
    record Row(Task task, TaskContent content) {}

    /** Locks the row before the entity is looked at, and reads it anew if this transaction had read it before. */
    Optional<Task> lock(UUID id) {
        List<?> found = getEntityManager()
                .createNativeQuery("select id from task where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Task task = findById(id);
        getEntityManager().refresh(task);
        return Optional.of(task);
    }

    Optional<TaskContent> content(UUID versionId, UUID taskId) {
        return Optional.ofNullable(getEntityManager().find(TaskContent.class, new TaskContentId(versionId, taskId)));
    }

    void persist(TaskContent content) {
        getEntityManager().persist(content);
    }

    void remove(TaskContent content) {
        getEntityManager().remove(content);
    }

    boolean isInAnyVersion(UUID taskId) {
        return getEntityManager()
                        .createQuery("select count(*) from TaskContent c where c.taskId = :task", Long.class)
                        .setParameter("task", taskId)
                        .getSingleResult()
                > 0;
    }

    /** All codes that a roadmap has given to tasks of a year and a division's short name. */
    List<String> codesLike(UUID roadmapId, String prefix) {
        return getEntityManager()
                .createQuery("select code from Task where roadmapId = :roadmap and code like :prefix", String.class)
                .setParameter("roadmap", roadmapId)
                .setParameter("prefix", prefix + "%")
                .getResultList();
    }

    List<Row> of(UUID versionId) {
        EntityManager db = getEntityManager();
        return db.createQuery("select t, c " + OF_VERSION + " order by t.code", Row.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    List<Row> list(UUID versionId, TaskFilter filter, Slice slice) {
        Map<String, Object> parameters = parameters(versionId, filter);
        parameters.putAll(slice.parameters());
        String hql =
                "select t, c " + OF_VERSION + wanted(filter) + " and " + slice.where() + " order by " + slice.orderBy();
        var query = getEntityManager().createQuery(hql, Row.class).setMaxResults(slice.fetch());
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    long count(UUID versionId, TaskFilter filter) {
        var query = getEntityManager().createQuery("select count(*) " + OF_VERSION + wanted(filter), Long.class);
        parameters(versionId, filter).forEach(query::setParameter);
        return query.getSingleResult();
    }

    void plan(UUID versionId, Instant now) {
        getEntityManager()
                .createQuery("""
                        update versioned Task set state = PLANNED, changedAt = :now where state is null
                           and id in (select c.taskId from TaskContent c where c.versionId = :version)""")
                .setParameter("now", now)
                .setParameter("version", versionId)
                .executeUpdate();
        getEntityManager().clear();
    }

    /** Locks what one version has and the next has not. */
    List<Task> lockDropped(UUID before, UUID version) {
        return getEntityManager()
                .createQuery("""
                        from Task t where t.id in (select c.taskId from TaskContent c where c.versionId = :before)
                         and t.id not in (select c.taskId from TaskContent c where c.versionId = :version)
                         order by t.id""", Task.class)
                .setParameter("before", before)
                .setParameter("version", version)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether the version in force has the task. */
    boolean isInForce(UUID taskId) {
        return getEntityManager()
                        .createQuery("""
                        select count(*) from TaskContent c join RoadmapVersion v on v.id = c.versionId
                         where c.taskId = :task and v.state = ANNOUNCED""", Long.class)
                        .setParameter("task", taskId)
                        .getSingleResult()
                > 0;
    }

    /** Notes that a call-task is over; for good, so that its events may be told again. */
    void finish(UUID callTask, UUID taskId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into finished_call_task (call_task_id, task_id, finished_at)
                        values (:callTask, :task, :now) on conflict do nothing""")
                .setParameter("callTask", callTask)
                .setParameter("task", taskId)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isFinished(UUID callTask) {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select 1 from finished_call_task where call_task_id = :callTask)",
                        Boolean.class)
                .setParameter("callTask", callTask)
                .getSingleResult();
    }

    private static String wanted(TaskFilter filter) {
        return filter.region == null ? WANTED : WANTED + IN_REGION;
    }

    private static Map<String, Object> parameters(UUID versionId, TaskFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("version", versionId);
        parameters.put("year", filter.year);
        parameters.put("division", filter.division);
        parameters.put("type", filter.type);
        parameters.put("callMode", filter.callMode);
        parameters.put("state", filter.state);
        if (filter.region != null) {
            parameters.put("region", filter.region);
        }
        return parameters;
    }
}
