using System.Text;

namespace Bot.Conversations;

/// <summary>Puts the names of people who are mentioned where they belong in a text, as far as the chat service tells them.</summary>
internal sealed class MentionNames(Dispatcher dispatcher)
{
    /// <summary>Each may cost a call of the service.</summary>
    private const int Most = 5;

    public async ValueTask<IncomingMessage> PutAsync(IncomingMessage message, CancellationToken cancellation)
    {
        if (message.Mentions is not { Length: > 0 } mentions)
            return message;
        var text = new StringBuilder(message.Text);

        // From the end, so that the places before stay where they are.
        foreach (var mention in mentions.Take(Most).OrderByDescending(mention => mention.At))
        {
            if (await dispatcher.FindUserAsync(message.Address, mention.User, cancellation) is { Name: { Length: > 0 } name })
                Put(text, Math.Min(mention.At, text.Length), name);
        }

        return message with { Text = text.ToString().Trim(), Mentions = null };
    }

    /// <summary>A name in Latin letters does not grow together with the words beside it.</summary>
    private static void Put(StringBuilder text, int at, string name)
    {
        if (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            name += " ";
        text.Insert(at, at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) ? " " + name : name);
    }
}
