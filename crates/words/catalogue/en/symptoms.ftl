### symptoms
