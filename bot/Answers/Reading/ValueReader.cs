namespace Bot.Answers.Reading;

/// <summary>
/// Tells which kind of value a question asks for, and which kinds a text has, in both languages: where no sum of money stands, no price
/// is to be found. Of a question rather too little is recognised than too much: <em>did it become cheaper</em> asks for no sum.
/// </summary>
internal static class ValueReader
{
    private static readonly ValueKind[] Kinds = [.. Enum.GetValues<ValueKind>().Where(kind => kind != ValueKind.None)];

    /// <returns>The first kind that fits, or <see cref="ValueKind.None"/>.</returns>
    public static ValueKind AskedFor(string question)
    {
        if (QuestionValuePatterns.AsksForAnotherThing.IsMatch(question))
            return ValueKind.None;
        return Array.Find(Kinds, kind => IsAskedFor(kind, question));
    }

    /// <summary>Every kind that the text has.</summary>
    public static ValueKind In(string text) =>
        Kinds.Where(kind => IsIn(kind, text)).Aggregate(ValueKind.None, (all, kind) => all | kind);

    private static bool IsAskedFor(ValueKind kind, string question) => kind switch
    {
        ValueKind.Money => QuestionValuePatterns.Money.IsMatch(question),
        ValueKind.Duration => QuestionValuePatterns.Duration.IsMatch(question),
        ValueKind.Age => QuestionValuePatterns.Age.IsMatch(question),
        ValueKind.Share => QuestionValuePatterns.Share.IsMatch(question),
        ValueKind.DataSize => QuestionValuePatterns.DataSize.IsMatch(question),
        _ => QuestionValuePatterns.Version.IsMatch(question),
    };

    private static bool IsIn(ValueKind kind, string text) => kind switch
    {
        ValueKind.Money => TextValuePatterns.Money.IsMatch(text),
        ValueKind.Duration => TextValuePatterns.Duration.IsMatch(text),
        ValueKind.Age => TextValuePatterns.Age.IsMatch(text),
        ValueKind.Share => TextValuePatterns.Share.IsMatch(text),
        ValueKind.DataSize => TextValuePatterns.DataSize.IsMatch(text),
        _ => TextValuePatterns.Version.IsMatch(text),
    };
}
