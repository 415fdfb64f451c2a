using System.Text;
using Bot.Search.Text;

namespace Bot.Answers.Reading;

/// <summary>What a question was read to be limited to, and what is left of it.</summary>
/// <param name="Remainder">The question without the names that limit it.</param>
internal sealed record ReadScope(IReadOnlyList<ScopeTarget> Targets, string Remainder);

/// <summary>Finds the names of a <see cref="ScopeCatalog"/> in a question: "the VPoE panel", "A10", "Kato-san", "メルカリの是澤さん".</summary>
internal static class ScopeReader
{
    /// <summary>Kanji that may follow a name of kanji without making it another word: 加藤氏, 是澤様, 加藤さん.</summary>
    private const string Honorifics = "氏様社君";

    private static readonly string[] After = ["-san", "さん", "さま", "氏", "様", "社", "君", "'s", "の"];

    public static ReadScope Read(string question, ScopeCatalog catalog)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(question, folded);
        var text = folded.Span.ToString();
        var taken = new bool[text.Length];
        var targets = new List<ScopeTarget>();
        foreach (var name in catalog.Names)
        {
            for (var at = text.IndexOf(name.Folded, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name.Folded, at + 1, StringComparison.Ordinal))
            {
                if (!IsWhole(text, at, name.Folded.Length) || taken.AsSpan(at, name.Folded.Length).Contains(true))
                    continue;
                if (!targets.Contains(name.Target))
                    targets.Add(name.Target);
                taken.AsSpan(at, EndWithSuffixes(text, at + name.Folded.Length) - at).Fill(true);
            }
        }

        return new ReadScope(targets, Without(question, folded, taken));
    }

    private static bool IsWhole(string text, int at, int length)
    {
        var before = at == 0 ? Script.Other : Scripts.Of(text[at - 1]);
        var after = at + length == text.Length ? Script.Other : Scripts.Of(text[at + length]);
        return !Continues(before, Scripts.Of(text[at]))
            && (!Continues(after, Scripts.Of(text[at + length - 1])) || (after == Script.Han && Honorifics.Contains(text[at + length])));
    }

    private static bool Continues(Script neighbour, Script own) => neighbour == own && own is Script.Latin or Script.Katakana or Script.Han;

    private static int EndWithSuffixes(string text, int end)
    {
        for (var i = 0; i < After.Length; i++)
        {
            if (text.AsSpan(end).StartsWith(After[i]))
                end += After[i].Length;
        }

        return end;
    }

    private static string Without(string question, FoldedText folded, bool[] taken)
    {
        var rest = new StringBuilder(question.Length);
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i])
                rest.Append(question, folded.OffsetOf(i), folded.EndOf(i + 1, question.Length) - folded.OffsetOf(i));
            else if (rest.Length > 0 && rest[^1] != ' ')
                rest.Append(' ');
        }

        return rest.ToString().Trim();
    }
}
