//! A history and a plan in, findings out. Pure: the same on the patient's computer and on the server.
