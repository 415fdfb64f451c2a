using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary>The prompt <c>cited-answer</c>: has a model answer a question by quotations from the notes.</summary>
internal sealed class CitedAnswerPrompt(NotesReader notes) : McpServerPrompt
{
    private const string Question = "question";

    private const string Conference = "conference";

    public override Prompt ProtocolPrompt { get; } = new()
    {
        Name = "cited-answer",
        Title = "Answer from the conference notes",
        Description = "Answers a question by quotations from the notes of conference sessions, each with its speaker and source.",
        Arguments =
        [
            new() { Name = Question, Description = "What you want to know.", Required = true },
            new() { Name = Conference, Description = "The id or name of a conference, to look there only.", Required = false },
        ],
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            return new(Write(new Arguments(request.Params?.Arguments, [CommonParameters.Question(""), CommonParameters.Conference])));
        }
        catch (McpException problem) when (problem is not McpProtocolException)
        {
            // A tool would tell it to the model; a prompt is filled in by a person, whose client shows errors of the protocol.
            throw new McpProtocolException(problem.Message, problem, McpErrorCode.InvalidParams);
        }
    }

    private GetPromptResult Write(Arguments arguments)
    {
        var question = arguments.Text(CommonParameters.Question(""))!;
        var limit = arguments.Text(CommonParameters.Conference) is { } name ? $" with conference \"{notes.Conference(name).Id}\"" : "";
        return new()
        {
            Description = ProtocolPrompt.Description,
            Messages =
            [
                new()
                {
                    Role = Role.User,
                    Content = new TextContentBlock
                    {
                        Text = $"""
                            Answer this question from the conference notes:

                            {question}

                            Call the tool ask{limit}, once for each thing that is asked. Answer by quoting the excerpts unchanged, in quotation marks, and
                            put the speaker, the session and the source (file:line, and the link if there is one) after each. Keep what is yours apart from
                            what is quoted. If the outcome is weak or none, say so first.
                            """.ReplaceLineEndings("\n"),
                    },
                },
            ],
        };
    }
}
