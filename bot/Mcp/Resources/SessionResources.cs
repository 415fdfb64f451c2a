using Bot.Content;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary>Sessions as resources: each is listed, and read as Markdown. They come from the notes of the moment.</summary>
internal sealed class SessionResources(NotesReader notes)
{
    private const string Markdown = "text/markdown";

    private const int PageSize = 100;

    public void AddTo(McpServerHandlers handlers)
    {
        handlers.ListResourcesHandler = (request, _) => new(List(request.Params?.Cursor));
        handlers.ListResourceTemplatesHandler = (_, _) => new(Templates());
        handlers.ReadResourceHandler = (request, _) => new(Read(request.Params?.Uri ?? ""));
    }

    private ListResourcesResult List(string? cursor)
    {
        var before = 0;
        if (cursor is not null && (!int.TryParse(cursor, out before) || before < 0))
            throw new McpProtocolException($"There is no page {Quoted.Of(cursor)}.", McpErrorCode.InvalidParams);
        var sessions = notes.Library.Snapshot.Sessions.Skip(before).Take(PageSize + 1).ToList();
        return new()
        {
            Resources = [.. sessions.Take(PageSize).Select(Describe)],
            NextCursor = sessions.Count > PageSize ? $"{before + PageSize}" : null,
        };
    }

    private static ListResourceTemplatesResult Templates() => new()
    {
        ResourceTemplates =
        [
            new()
            {
                Name = "session",
                Title = "Notes of a conference session",
                UriTemplate = SessionUri.Template,
                Description = "All notes of a session, word for word. list_sessions tells conferences and codes.",
                MimeType = Markdown,
            },
        ],
    };

    private ReadResourceResult Read(string uri)
    {
        if (SessionUri.Read(uri) is not { } named || Find(named.Conference, named.Code) is not var (conference, session))
        {
            throw new McpProtocolException(
                $"There is no session at {Quoted.Of(uri)}; addresses are {SessionUri.Template}, and resources/list tells them.", McpErrorCode.ResourceNotFound);
        }

        var version = NotesReader.VersionOf(session, null);
        var text = new SessionMarkdown(conference, session, version).Write();
        return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = text }] };
    }

    private (Conference Conference, Session Session)? Find(string conference, string code) =>
        notes.Library.Snapshot.Conferences.FirstOrDefault(one => one.Id.Equals(conference, StringComparison.OrdinalIgnoreCase)) is { } found
        && found.Find(code) is { } session
            ? (found, session)
            : null;

    private static Resource Describe(Session session)
    {
        var version = NotesReader.VersionOf(session, null);
        return new()
        {
            Uri = SessionUri.Of(session),
            Name = $"{session.ConferenceId}/{session.Code}",
            Title = $"{session.Code} {version.Title}",
            Description = string.Join(", ", NotesReader.SpeakersOf(version)) is { Length: > 0 } speakers ? speakers : null,
            MimeType = Markdown,
        };
    }
}
