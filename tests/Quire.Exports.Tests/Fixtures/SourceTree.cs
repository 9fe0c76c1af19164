namespace Quire.Exports.Tests.Fixtures;

/// <summary>The tree these tests were built from.</summary>
internal static class SourceTree
{
    public static readonly string Root = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Quire.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
