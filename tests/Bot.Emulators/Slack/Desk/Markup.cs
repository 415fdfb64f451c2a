using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Emulators.Slack.Desk;

/// <summary>HTML, made from interpolated strings only: every hole is encoded unless it is <see cref="Markup"/> itself.
/// Attribute values must stand in double quotes.</summary>
internal readonly struct Markup
{
    private readonly string? text;

    private Markup(string text) => this.text = text;

    public static Markup Of(MarkupHandler markup) => new(markup.ToString());

    public static Markup Join<T>(IEnumerable<T> items, Func<T, Markup> draw) => new(string.Concat(items.Select(item => draw(item).text)));

    public override string ToString() => text ?? "";
}

/// <summary>What the compiler turns an interpolated string into for <see cref="Markup.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder markup;

    public MarkupHandler(int literalLength, int formattedCount) => markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Markup part) => markup.Append(part.ToString());

    public void AppendFormatted(string? plain) => markup.Append(Encoder.Encode(plain ?? ""));

    public override string ToString() => markup.ToString();
}
