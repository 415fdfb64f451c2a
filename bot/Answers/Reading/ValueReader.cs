using System.Text.RegularExpressions;

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
        if (QuestionValuePatterns.AsksForAnotherThing().IsMatch(question))
            return ValueKind.None;
        return Array.Find(Kinds, kind => Question(kind).IsMatch(question));
    }

    /// <summary>Every kind that the text has.</summary>
    public static ValueKind In(string text) =>
        Kinds.Where(kind => Text(kind).IsMatch(text)).Aggregate(ValueKind.None, (all, kind) => all | kind);

    private static Regex Question(ValueKind kind) => kind switch
    {
        ValueKind.Money => QuestionValuePatterns.Money(),
        ValueKind.Duration => QuestionValuePatterns.Duration(),
        ValueKind.Age => QuestionValuePatterns.Age(),
        ValueKind.Share => QuestionValuePatterns.Share(),
        ValueKind.DataSize => QuestionValuePatterns.DataSize(),
        _ => QuestionValuePatterns.Version(),
    };

    private static Regex Text(ValueKind kind) => kind switch
    {
        ValueKind.Money => TextValuePatterns.Money(),
        ValueKind.Duration => TextValuePatterns.Duration(),
        ValueKind.Age => TextValuePatterns.Age(),
        ValueKind.Share => TextValuePatterns.Share(),
        ValueKind.DataSize => TextValuePatterns.DataSize(),
        _ => TextValuePatterns.Version(),
    };
}
