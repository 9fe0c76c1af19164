namespace Quire.Server;

/// <summary>A file that nobody but its owner can read.</summary>
internal static class OwnerFile
{
    /// <summary>Writes a line into it, in place of what it was.</summary>
    public static void Write(string path, string line)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(line);
    }
}
