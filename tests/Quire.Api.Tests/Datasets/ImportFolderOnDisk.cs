using System.Diagnostics;

namespace Quire.Api.Tests.Datasets;

/// <summary>A folder on the disk of the server that files are imported from.</summary>
internal sealed class ImportFolderOnDisk : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("quire-import-").FullName;

    public void Write(string path, string text)
    {
        var whole = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllText(whole, text);
    }

    public void Link(string path, string target)
    {
        var whole = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.CreateSymbolicLink(whole, Path.Combine(Root, target));
    }

    public async Task PipeAsync(string path)
    {
        using var make = Process.Start("mkfifo", [Path.Combine(Root, path)]);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
