### advice
