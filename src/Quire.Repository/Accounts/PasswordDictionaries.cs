using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Quire.Repository.Accounts;

/// <summary>
/// Files of passwords that are refused, one a line, as <c>:PVDictionaries</c> names them. Read again when they change.
/// </summary>
public sealed class PasswordDictionaries
{
    private const long Largest = 64L * 1024 * 1024;
    private readonly ConcurrentDictionary<string, (DateTime Written, FrozenSet<string> Words)> _read = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether one of the files has a password, in any letter case. Fails closed when one cannot be read.</summary>
    /// <param name="paths">Paths with bars between them; empty for none.</param>
    /// <param name="password">What is looked for.</param>
    internal bool Have(string paths, string password) =>
        paths
            .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(path => WordsOf(path).Contains(password.Trim()));

    private FrozenSet<string> WordsOf(string path)
    {
        var file = new FileInfo(path);
        try
        {
            if (!file.Exists || file.Attributes.HasFlag(FileAttributes.Device) || file.Length > Largest)
            {
                throw new IOException("not a file, or too large");
            }

            var written = file.LastWriteTimeUtc;
            if (!_read.TryGetValue(path, out var read) || read.Written != written)
            {
                read = (
                    written,
                    File.ReadLines(path)
                        .Select(l => l.Trim())
                        .Where(l => l.Length > 0)
                        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
                );
                _read[path] = read;
            }

            return read.Words;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw AccountErrors.DictionaryUnreadable();
        }
    }
}
