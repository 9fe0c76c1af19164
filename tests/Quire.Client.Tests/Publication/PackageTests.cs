using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Quire.Testing;
using Quire.Testing.Guide;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Publication;

/// <summary>
/// The packages as their users get them: made, installed into empty projects from a folder, without a network. The programs of
/// the guide run against a server, and the examples of the documentation compile.
/// </summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quire-packages-");

    // What a program meets first, and what it builds with.
    private static IEnumerable<Type> EntryPoints =>
        typeof(DataverseClient)
            .GetProperties()
            .Select(p => p.PropertyType)
            .Where(t => t.Namespace == "Quire.Client")
            .Concat([
                typeof(DataverseClient),
                typeof(DataverseClientServices),
                typeof(DatasetBuilder),
                typeof(CitationBuilder),
                typeof(BlockBuilder),
                typeof(MetadataReader),
                typeof(UploadFile),
                typeof(FolderOptions),
                typeof(DataverseValidationException),
            ]);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_programs_of_the_guide_run_with_the_packages_alone()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var programs = GuideBlock
            .HeldBy(GetType(), nameof(The_programs_of_the_guide_run_with_the_packages_alone))
            .Select(b => b.Code)
            .ToList();
        Assert.Equal(3, programs.Count);
        Assert.All(
            programs,
            p =>
                Assert.Single(
                    p.Split('\n'),
                    l =>
                        l.StartsWith("using ", StringComparison.Ordinal)
                        && l.EndsWith(';')
                        && !l.Contains('=', StringComparison.Ordinal)
                )
        );
        foreach (var project in (string[])["Quire.Contracts", "Quire.Client"])
        {
            await DotnetAsync(
                RepositoryRoot.Path,
                "pack",
                Path.Combine("src", project),
                "--no-build",
                "-c",
                Configuration,
                "-o",
                Path.Combine(_folder.FullName, "feed")
            );
        }

        await WriteAsync("nuget.config", NuGetConfiguration());
        string[] projects = [.. programs.Select((_, i) => $"p{i}")];
        await WriteAsync("p0/Examples.cs", Examples());
        foreach (var (name, code) in projects.Zip(programs))
        {
            await WriteAsync($"{name}/{name}.csproj", Project);
            await WriteAsync($"{name}/Program.cs", code);
        }

        await WriteAsync(
            "all.slnx",
            $"<Solution>{string.Concat(projects.Select(p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>"
        );
        await DotnetAsync(_folder.FullName, "build", "all.slnx", "-c", "Debug");

        var text = await WriteAsync("data/readings.txt", "20.1 20.4 19.8");
        var deposited = await RunAsync(server, "p0", text);
        Assert.Matches(@"^raw/readings\.txt is file \d+, MD5:[0-9a-f]{32}$", deposited[0]);
        Assert.Matches(@"^Temperatures of nests, version 1\.0, CC0 1\.0, public since \d{4}-\d\d-\d\d", deposited[1]);

        var dataset = (await wire.GetAsync("/api/dataverses/terns/contents")).Data[0]!["id"]!.ToString();
        Assert.Equal(["readings.txt: Add"], await RunAsync(server, "p1", dataset, Path.GetDirectoryName(text)!));
        Assert.Equal(["readings.txt: Keep"], await RunAsync(server, "p1", dataset, Path.GetDirectoryName(text)!));

        await StopAsync("p1", text);
        var problems = await RunAsync(server, "p2");
        Assert.Contains("Title: Title is required.", problems);
        Assert.Contains("Subject: Subject is required.", problems);
    }

    [Fact]
    public void Every_entry_point_has_an_example()
    {
        var documented = Documented().Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            EntryPoints,
            type =>
                Assert.Contains(
                    documented,
                    name => name == $"T:{type.FullName}" || name.StartsWith($"M:{type.FullName}.", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void The_usings_the_package_brings_are_the_namespaces_there_are()
    {
        var listed = XDocument
            .Load(Path.Combine(RepositoryRoot.Path, "src", "Quire.Client", "build", "Quire.Client.targets"))
            .Descendants("Using")
            .Select(u => u.Attribute("Include")!.Value);
        var there = typeof(Quire.Contracts.WireJson)
            .Assembly.GetExportedTypes()
            .Select(t => t.Namespace!)
            .Where(n => n != "Quire.Contracts")
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(there.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Quire.Client"],
            typeof(DataverseClient).Assembly.GetExportedTypes().Select(t => t.Namespace).Distinct(StringComparer.Ordinal)
        );
    }

    private static string Configuration =>
        Path.GetFileName(
            Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar)
        )!;

    private static string Version =>
        typeof(DataverseClient)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    private static string Project =>
        $$"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <NoWarn>CS0219;CS0169</NoWarn>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Quire.Client" Version="{{Version}}" />
              </ItemGroup>
            </Project>
            """;

    // Packages that are not ours come from where the build of the tests has put them.
    private static string NuGetConfiguration()
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="installed" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="cache" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """;
    }

    private static string Examples()
    {
        var methods = Documented()
            .Select(
                (m, i) =>
                    $$"""
                            // {{m.Name}}
                            public static async Task Example{{i}}()
                            {
                                {{m.Code}}
                                await Task.CompletedTask;
                            }

                        """
            );
        return $$"""
            using Quire.Client;

            internal static class Examples
            {
                private static readonly DataverseClient client = new("http://127.0.0.1:9");
                private static readonly Microsoft.Extensions.DependencyInjection.IServiceCollection services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();

            {{string.Join('\n', methods)}}
            }
            """;
    }

    private static IEnumerable<(string Name, string Code)> Documented() =>
        from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Quire.Client.xml")).Descendants("member")
        from code in member.Descendants("example").Descendants("code")
        select (member.Attribute("name")!.Value, code.Value);

    private async Task<string> WriteAsync(string path, string content)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, content);
        return full;
    }

    private async Task<string[]> RunAsync(TestServer server, string project, params string[] arguments) =>
        (
            await ProcessAsync(
                _folder.FullName,
                server.AdminToken,
                [ProgramOf(project), server.Address.AbsoluteUri, .. arguments]
            )
        ).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Ctrl-C, while a server does not answer.
    private async Task StopAsync(string project, string file)
    {
        var asked = new TaskCompletionSource();
        await using var silent = await StubServer.StartAsync(
            async (context, _) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        );
        using var process = Process.Start(
            Start(_folder.FullName, "token", [ProgramOf(project), silent.Address.AbsoluteUri, "24", Path.GetDirectoryName(file)!])
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        await asked.Task;
        using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync();
        Assert.Equal(("Stopped; run it again to go on.\n", 0), (await output, process.ExitCode));
    }

    private string ProgramOf(string project) =>
        Path.Combine(_folder.FullName, project, "bin", "Debug", "net10.0", $"{project}.dll");

    private static Task<string> DotnetAsync(string folder, params string[] arguments) =>
        ProcessAsync(folder, null, [.. arguments, "--nologo", "-v", "q"]);

    private static async Task<string> ProcessAsync(string folder, string? token, IEnumerable<string> arguments)
    {
        var start = Start(folder, token, arguments);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(
            process.ExitCode == 0,
            $"dotnet {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await output}{await errors}"
        );
        return await output;
    }

    private static ProcessStartInfo Start(string folder, string? token, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["DATAVERSE_API_TOKEN"] = token;
        return start;
    }
}
