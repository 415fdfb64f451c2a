namespace Bot.Search.Text;

/// <summary>A term at a place in a text.</summary>
/// <param name="Start">UTF-16 offset in the original text.</param>
/// <param name="Length">UTF-16 units in the original text.</param>
/// <param name="Position">Counts words and Japanese characters from the start of the text; alternatives share one.</param>
/// <param name="Lexeme">Id of a Japanese word in the lexicon; -1 when it has none.</param>
/// <param name="IsPart">Part of a longer token at the same place: <c>hub</c> of <c>GitHub</c>, 学習 of 機械学習.</param>
internal readonly record struct Token(TermKey Term, int Start, int Length, int Position, int Lexeme = -1, bool IsPart = false)
{
    public int End => Start + Length;
}
