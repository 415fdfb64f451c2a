using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Insights;

/// <summary>Tells which questions ask the same: those with the same words, whatever their form, order and grammar. One thread at a time.</summary>
internal sealed class QuestionTermsKey(BilingualLexicon lexicon)
{
    private const int Bytes = 8;

    private readonly Analyzer analyzer = new(lexicon);
    private readonly List<Token> tokens = [];

    /// <returns>16 hexadecimal digits.</returns>
    public string Of(string question)
    {
        analyzer.Analyze(question, tokens);
        var terms = Keys(token => IsSubject(question, token));
        if (terms.Length == 0)
            terms = Keys(_ => true);
        return terms.Length == 0 ? Hash(Encoding.UTF8.GetBytes(question.Trim())) : Hash(Flatten(terms));
    }

    private ulong[] Keys(Predicate<Token> wanted) =>
        [.. tokens.Where(token => wanted(token)).Select(token => token.Term.Value).Distinct().Order()];

    /// <summary>Not how it is asked, and no piece of another term.</summary>
    private static bool IsSubject(string question, Token token)
    {
        if (token.IsPart)
            return false;
        var text = question.AsSpan(token.Start, token.Length);
        return token.Term.Kind switch
        {
            TermKind.Word => !StopWords.IsAsking(text.ToString().ToLowerInvariant()),
            TermKind.JapaneseWord => !IsHiragana(text) && !StopWords.IsAskingInJapanese(text),
            _ => false,
        };
    }

    /// <summary>Mostly grammar that the dictionary lists: ですか, ようにする.</summary>
    private static bool IsHiragana(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Scripts.Of(c) != Script.Hiragana)
                return false;
        }

        return true;
    }

    private static byte[] Flatten(ulong[] terms)
    {
        var bytes = new byte[terms.Length * sizeof(ulong)];
        for (var i = 0; i < terms.Length; i++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(i * sizeof(ulong)), terms[i]);
        return bytes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, Bytes));
}
