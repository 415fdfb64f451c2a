using System.Net;
using System.Text;

namespace Bot.Channels.Slack.Http;

/// <summary>The fields of a form (<c>application/x-www-form-urlencoded</c>). Bytes that are no UTF-8 read as U+FFFD, escaped or not.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    private FormFields()
    {
    }

    public static FormFields Read(ReadOnlySpan<byte> body)
    {
        var form = new FormFields();
        foreach (var field in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            form.fields.TryAdd(WebUtility.UrlDecode(equals < 0 ? field : field[..equals]), equals < 0 ? "" : WebUtility.UrlDecode(field[(equals + 1)..]));
        }

        return form;
    }

    public bool Has(string name) => fields.ContainsKey(name);

    /// <returns>Null: there is no such field.</returns>
    public string? Find(string name) => fields.GetValueOrDefault(name);
}
