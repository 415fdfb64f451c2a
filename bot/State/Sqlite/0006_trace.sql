-- Where the trace of a message goes on (W3C trace context); null: nobody traced.
ALTER TABLE inbox ADD COLUMN trace_parent TEXT;
