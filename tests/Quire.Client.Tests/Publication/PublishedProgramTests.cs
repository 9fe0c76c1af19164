using System.Diagnostics;
using System.Runtime.InteropServices;
using Quire.Testing;

namespace Quire.Client.Tests.Publication;

/// <summary>The library in a program that is published without what trimming takes away, and as native code.</summary>
public sealed class PublishedProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quire-published-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("-p:PublishTrimmed=true", "trimmed")]
    [InlineData("-p:PublishAot=true", "native")]
    public async Task Does_what_it_does_unpublished(string how, string alias)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var said = await RunAsync(
            "dotnet",
            "publish",
            Path.Combine(RepositoryRoot.Path, "tests", "Quire.Client.Sample"),
            "-c",
            "Release",
            "--nologo",
            "-v",
            "q",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--self-contained",
            how,
            "--artifacts-path",
            Path.Combine(_folder.FullName, "made"),
            "-o",
            Path.Combine(_folder.FullName, "program"),
            "-p:RunAnalyzers=false",
            "-p:StripSymbols=false"
        );
        Assert.DoesNotContain("warning IL", said, StringComparison.Ordinal);
        var program = Path.Combine(_folder.FullName, "program", "Quire.Client.Sample");
        Assert.True(File.Exists(program), said);

        var output = await RunAsync(program, server.Address.ToString(), server.AdminToken, alias);

        Assert.Equal(
            ["version 1.0", "title Made by a published program", "copy 1 2 3", "found 1", "blocks 7", "refused True"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await output}{await errors}");
        return await output;
    }
}
