using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Quire.Search.Lucene.Generations;

/// <summary>
/// The files of a commit. They never change: one that is gone or has another length was touched by somebody else.
/// </summary>
internal sealed class CommittedFiles
{
    private readonly string _folder;
    private readonly Dictionary<string, long> _lengths;

    private CommittedFiles(string folder, Dictionary<string, long> lengths) => (_folder, _lengths) = (folder, lengths);

    /// <summary>Those of the newest commit of a folder; none when there is no commit yet.</summary>
    public static CommittedFiles Of(string folder, LuceneDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return new(folder, []);
        }
        var infos = new SegmentInfos();
        infos.Read(directory);
        return new(
            folder,
            infos
                .GetFiles(directory, includeSegmentsFile: true)
                .ToDictionary(f => f, f => LengthOf(folder, f) ?? -1, StringComparer.Ordinal)
        );
    }

    /// <summary>What is not as it was; null when everything is.</summary>
    public string? FindChange()
    {
        if (!System.IO.Directory.Exists(_folder))
        {
            return "its folder is gone";
        }
        foreach (var (file, length) in _lengths)
        {
            if (LengthOf(_folder, file) != length)
            {
                return $"{file} is gone or has another length";
            }
        }
        return null;
    }

    private static long? LengthOf(string folder, string file) =>
        new FileInfo(Path.Combine(folder, file)) is { Exists: true } found ? found.Length : null;
}
