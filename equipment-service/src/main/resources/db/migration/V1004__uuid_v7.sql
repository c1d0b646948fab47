-- Time-ordered identifiers for rows that a statement makes by thousands: the n-th of an instant of true time.
CREATE FUNCTION uuid_v7(millis bigint, n bigint) RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT (lpad(to_hex(millis + n / 4096), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
        || substr(replace(gen_random_uuid()::text, '-', ''), 17))::uuid
$$;
