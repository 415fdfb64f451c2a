namespace Bot.Answers.Reading;

/// <summary>What kind of answer a question asks for, as far as it tells how likely notes are to have one.</summary>
internal enum QuestionKind
{
    Other,

    /// <summary><em>How many, how much, how long</em>: only a number answers it, and notes have few.</summary>
    Quantity,

    /// <summary><em>Why, how</em>: many passages answer it, in many words.</summary>
    Explanation,
}
