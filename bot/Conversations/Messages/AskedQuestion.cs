using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Conversations;

/// <summary>A question and what it followed up, as texts: how threads and buttons keep them.</summary>
internal static class AskedQuestion
{
    /// <summary>How many questions of a thread are kept.</summary>
    public const int LongestThread = 3;

    /// <param name="texts">The latest first.</param>
    public static Question From(ImmutableArray<string> texts, Language? language)
    {
        Question? question = null;
        for (var i = texts.Length - 1; i >= 0; i--)
            question = new Question(texts[i], i == 0 ? language : null, Previous: question);
        return question ?? new Question("", language);
    }

    public static ImmutableArray<string> Texts(string text, ImmutableArray<string> before) => [text, .. before.Take(LongestThread - 1)];
}
