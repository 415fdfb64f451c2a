using System.Diagnostics;
using Bot.Model;
using Bot.Tests.Content;
using Mono.Cecil;
using Xunit;

namespace Bot.Tests.Architecture;

/// <summary>Sentence models cost nothing where they are not wanted: not in the default program, and not in kiku-model until they are configured.</summary>
public sealed class ModelFlavourTests
{
    /// <summary>Microsoft.Extensions.AI.Abstractions is not among them: the Model Context Protocol's SDK needs it as well.</summary>
    private static readonly string[] Packages =
        ["Microsoft.Extensions.AI.OpenAI", "Microsoft.ML.", "OllamaSharp", "OpenAI", "System.ClientModel", "System.Numerics.Tensors", "Google.Protobuf", "onnxruntime"];

    private static readonly SourceRules Sources = new(Path.Combine(Repository.Root, "infra", "model"), []);

    [Fact]
    public void The_default_program_refers_to_none_of_their_packages()
    {
        using var program = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, "kiku.dll"));
        var locked = File.ReadAllText(Path.Combine(Repository.Root, "bot", "packages.lock.json"));

        Assert.DoesNotContain(program.AssemblyReferences, reference => Packages.Any(package => reference.Name.StartsWith(package, StringComparison.Ordinal)));
        Assert.All(Packages, package => Assert.DoesNotContain($"\"{package}", locked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kiku_model_loads_none_of_them_until_a_model_is_configured()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what a process has loaded is told by Linux only");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "kiku-model.dll"), "serve", "--urls", "http://127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        start.Environment["KIKU_CONTENT"] = Path.Combine(Repository.Root, "content");
        using var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var loaded = await File.ReadAllTextAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken);

            Assert.StartsWith("Kiku listens on ", line, StringComparison.Ordinal);
            Assert.Contains("/kiku.dll", loaded, StringComparison.Ordinal);
            Assert.All(Packages, package => Assert.DoesNotContain("/" + package, loaded, StringComparison.Ordinal));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Its_sources_are_as_short_as_those_of_the_rooms()
    {
        using var program = ModuleDefinition.ReadModule(typeof(SentenceModel).Assembly.Location, new ReaderParameters { ReadSymbols = true });

        Assert.True(Sources.CountMethods(program) > 30, "the symbols of kiku-model.dll do not lead to the sources in infra/model: build it here");
        Assert.Empty(Sources.LongFiles());
        Assert.Empty(Sources.LongLines());
        Assert.Empty(Sources.LongMethods(program));
        Assert.Empty(TypeRules.Violations(program));
    }
}
