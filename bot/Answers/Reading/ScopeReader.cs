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

    private static readonly string[] After = ["-san", " san", "さん", "さま", "氏", "様", "先生", "社", "君", "'s", "の"];

    private static readonly string[] AddressesBefore = ["mr. ", "mr ", "ms. ", "ms ", "mrs. ", "mrs ", "dr. ", "dr ", "prof. ", "professor "];

    private static readonly string[] AddressesAfter = ["-san", " san", "さん", "さま", "氏", "様", "先生", "君"];

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
                var start = name.Target.Kind == ScopeKind.Speaker ? StartWithAddress(text, at) : at;
                if (name.NeedsAddress && start == at && !IsAddressed(text, at + name.Folded.Length) && !IsCapital(question, folded, at, name.Folded.Length))
                    continue;
                if (!targets.Contains(name.Target))
                    targets.Add(name.Target);
                taken.AsSpan(start, EndWithSuffixes(text, at + name.Folded.Length) - start).Fill(true);
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

    private static int StartWithAddress(string text, int at)
    {
        foreach (var address in AddressesBefore)
        {
            var start = at - address.Length;
            if (start >= 0 && text.AsSpan(start).StartsWith(address) && (start == 0 || !char.IsLetter(text[start - 1])))
                return start;
        }

        return at;
    }

    /// <summary>Whether a form of address stands in a folded text where a name ends.</summary>
    public static bool IsAddressed(string text, int end) => Array.Exists(AddressesAfter, address => StandsAt(text, end, address));

    /// <summary>A form of address in Latin letters is a word of its own: Kato san, not Kato sang.</summary>
    private static bool StandsAt(string text, int at, string suffix)
    {
        var end = at + suffix.Length;
        return text.AsSpan(at).StartsWith(suffix) && (!char.IsAsciiLetter(suffix[^1]) || end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
    }

    /// <summary>A capital within a sentence makes a name of a common word, unless its neighbours have one too: North said, but not North America.</summary>
    private static bool IsCapital(string question, FoldedText folded, int at, int length)
    {
        var start = folded.OffsetOf(at);
        var end = folded.EndOf(at + length, question.Length);
        if (end - start < 2 || !char.IsAsciiLetterUpper(question[start]) || !char.IsAsciiLetterLower(question[end - 1]))
            return false;
        var before = question.AsSpan(0, start).TrimEnd();
        var after = question.AsSpan(end).TrimStart();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > 0 && char.IsAsciiLetterLower(word[0]) && char.IsAsciiLetter(word[^1]) && (after.Length == 0 || !char.IsAsciiLetterUpper(after[0]));
    }

    private static int EndWithSuffixes(string text, int end)
    {
        for (var i = 0; i < After.Length; i++)
        {
            if (StandsAt(text, end, After[i]))
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
