using Bot.Diagnostics;
using Bot.Tests.Content;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Infra;

/// <summary>The files by which the place that hosts the repository runs the gate, updates packages and takes reports.</summary>
public sealed class RepositoryFilesTests
{
    [Fact]
    public void The_workflow_runs_the_gate_with_the_SDK_that_the_repository_names()
    {
        var steps = Document(".github/workflows/ci.yml").Items("jobs/gate/steps").Cast<YamlMappingNode>().ToList();

        Assert.Contains(steps, step => Has(step, "run") && step.Value("run") == ".ci/run");
        Assert.Contains(steps, step => Has(step, "with") && Has((YamlMappingNode)step["with"], "global-json-file"));
        Assert.True(File.Exists(At(".ci/run")) && File.Exists(At("global.json")));
    }

    [Fact]
    public void Every_lock_file_of_npm_and_the_packages_of_NuGet_are_updated()
    {
        var updates = Document(".github/dependabot.yml").Items("updates")
            .Select(update => (Kind: update.Value("package-ecosystem"), Folder: update.Value("directory")))
            .ToList();
        var folders = Directory.EnumerateFiles(Repository.Root, "package-lock.json", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal))
            .Select(file => "/" + Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'));

        Assert.Equal(folders.Order(StringComparer.Ordinal), updates.Where(update => update.Kind == "npm").Select(update => update.Folder).Order(StringComparer.Ordinal));
        Assert.Contains(("nuget", "/"), updates);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("bug")]
    [InlineData("idea")]
    public void Every_question_of_an_issue_form_has_an_id_of_its_own_and_a_label(string form)
    {
        var document = Document($".github/ISSUE_TEMPLATE/{form}.yml");
        var fields = document.Items("body").ToList();
        var ids = fields.Select(field => field.Value("id")).ToList();

        Assert.All(["name", "description"], key => Assert.NotEmpty(document.Value(key)));
        Assert.All(fields, field => Assert.NotEmpty(field.Value("attributes/label")));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void The_changelog_tells_of_the_version_that_the_program_says() =>
        Assert.Contains($"\n## [{Signals.Version}]", File.ReadAllText(At("CHANGELOG.md")), StringComparison.Ordinal);

    private static bool Has(YamlMappingNode map, string key) => map.Children.ContainsKey(new YamlScalarNode(key));

    private static YamlNode Document(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(At(path))));
        return stream.Documents.Single().RootNode;
    }

    private static string At(string path) => Path.Combine(Repository.Root, path);
}
