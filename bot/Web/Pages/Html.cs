using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Web.Pages;

/// <summary>
/// Text that is HTML. It is made only by <see cref="Of"/> from an interpolated string: what is written in the source is
/// markup, and every hole is encoded unless it is <see cref="Html"/> itself. Attribute values must stand in double quotes.
/// </summary>
internal readonly struct Html
{
    private readonly string? text;

    private Html(string text) => this.text = text;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(text);

    public static Html Of(HtmlHandler markup) => new(markup.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.text)));

    public static Html Join<T>(IEnumerable<T> items, Func<T, Html> draw) => Join(items.Select(draw));

    public override string ToString() => text ?? "";
}

/// <summary>What the compiler turns an interpolated string into for <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlHandler
{
    /// <summary>Japanese stays readable in the page's source; everything that could end a text or an attribute is encoded.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder markup;

    public HtmlHandler(int literalLength, int formattedCount) => markup = new StringBuilder(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Html html) => markup.Append(html.ToString());

    public void AppendFormatted(int number) => markup.Append(number);

    public void AppendFormatted(string? plain)
    {
        if (plain is not null)
            markup.Append(Encoder.Encode(plain));
    }

    public override string ToString() => markup.ToString();
}
