-- Which team a code is for.
SELECT team FROM code_door WHERE handle = :handle;
