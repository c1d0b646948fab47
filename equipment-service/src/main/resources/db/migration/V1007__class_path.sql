-- The classes of a day with the major, sub and small class that each belongs to.
CREATE FUNCTION equipment_class_path(day date) RETURNS TABLE (code text, major text, sub text, small text)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE valid AS (
        SELECT k.code, k.parent FROM code k
        WHERE k.list = 'equipment-classes' AND day BETWEEN k.valid_from AND k.valid_to),
    path (code, major, sub, small, depth) AS (
        SELECT v.code, v.code, NULL::text, NULL::text, 1 FROM valid v WHERE v.parent IS NULL
        UNION ALL
        SELECT v.code, p.major, coalesce(p.sub, v.code), CASE WHEN p.depth = 2 THEN v.code END, p.depth + 1
        FROM valid v JOIN path p ON v.parent = p.code WHERE p.depth < 3)
    SELECT p.code, p.major, p.sub, p.small FROM path p
$$;
