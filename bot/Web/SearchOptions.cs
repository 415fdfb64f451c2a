using Bot.Configuration;

namespace Bot.Web;

/// <summary>The settings of the optional sentence model.</summary>
internal enum ModelService
{
    /// <summary>A folder on this machine.</summary>
    Local,

    /// <summary>An address that speaks Ollama's protocol.</summary>
    Ollama,

    /// <summary>An address that speaks OpenAI's protocol.</summary>
    OpenAI,
}

/// <summary>The languages that a sentence model reads.</summary>
internal enum ModelLanguages
{
    /// <summary>English only: Japanese is given to it as English glosses of the lexicon.</summary>
    English,

    /// <summary>English and Japanese: it gets texts as they are.</summary>
    Multilingual,
}

/// <summary>The optional sentence model of search. Without one no package of it is loaded.</summary>
internal sealed record SearchOptions
{
    public const string DefaultModelFile = "kiku.vectors";

    /// <summary>A folder with <c>model.onnx</c> and <c>vocab.txt</c>, or the name of a model at <see cref="ModelUrl"/>. Default: none, so search has words and
    /// word vectors only.</summary>
    public string? Model { get; init; }

    /// <summary>Default: <see cref="Web.ModelService.Local"/>.</summary>
    public ModelService ModelService { get; init; }

    /// <summary>The address of the service, with the path of its version: <c>https://api.openai.com/v1</c>. Notes and questions are sent there. Default:
    /// Ollama's on this machine; OpenAI has no default.</summary>
    public Uri? ModelUrl { get; init; }

    /// <summary>Sent to the service as a bearer token. Default: none.</summary>
    public string? ModelKey { get; init; }

    /// <summary>Default: <see cref="Web.ModelLanguages.English"/>.</summary>
    public ModelLanguages ModelLanguages { get; init; }

    /// <summary>The longest wait for a question's vector; after it the question is answered without the model. Default: 1 s.</summary>
    public TimeSpan ModelTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The file that keeps the vectors of the notes. Default: <c>kiku.vectors</c> in the working directory.</summary>
    public string ModelFile { get; init; } = DefaultModelFile;

    public bool IsConfigured => Model is not null;

    public static SearchOptions Read(OptionsReader reader)
    {
        var section = reader.Section(
            "Search", nameof(Model), nameof(ModelService), nameof(ModelUrl), nameof(ModelKey), nameof(ModelLanguages), nameof(ModelTimeout), nameof(ModelFile));
        var service = section.Choice(nameof(ModelService), ModelService.Local);
        var options = new SearchOptions
        {
            Model = section.Text(nameof(Model)),
            ModelService = service,
            ModelUrl = Address(section) ?? (service == ModelService.Ollama ? new Uri("http://127.0.0.1:11434") : null),
            ModelKey = section.Text(nameof(ModelKey)),
            ModelLanguages = section.Choice(nameof(ModelLanguages), ModelLanguages.English),
            ModelTimeout = section.Duration(nameof(ModelTimeout), TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1)),
            ModelFile = section.Text(nameof(ModelFile)) ?? DefaultModelFile,
        };
        Check(section, options);
        return options;
    }

    private static Uri? Address(OptionsSection section)
    {
        if (section.Text(nameof(ModelUrl)) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { Host.Length: > 0, UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
            return address;
        section.Problem(nameof(ModelUrl), $"is '{text}'; it must be an http or https address without query or name, such as https://api.openai.com/v1");
        return null;
    }

    private static void Check(OptionsSection section, SearchOptions options)
    {
        if (options is { IsConfigured: true, ModelService: ModelService.OpenAI, ModelUrl: null } && section.Text(nameof(ModelUrl)) is null)
            section.Problem(nameof(ModelUrl), "is needed with Search:ModelService=OpenAI, such as https://api.openai.com/v1");
        if (options is { ModelUrl: not null, ModelService: ModelService.Local })
            section.Problem(nameof(ModelUrl), "goes with Search:ModelService=Ollama or OpenAI; a local model has no address");
        if (options is { ModelKey: not null, ModelUrl: { Scheme: "http", IsLoopback: false } })
            section.Problem(nameof(ModelUrl), "must be https: Search:ModelKey would be sent in the clear");
        if (options is { IsConfigured: false } && options.ModelService != ModelService.Local)
            section.Problem(nameof(Model), $"is needed with Search:ModelService={options.ModelService}: the name of the model");
    }
}
