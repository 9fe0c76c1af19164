using System.Globalization;
using Quire.Api.Http;
using Quire.Domain.Access;

namespace Quire.Api.Files.Reading;

/// <summary>
/// The files a request lists: numbers or persistent identifiers between commas or line breaks. It is read as it comes, without a
/// text for each of them, and ends where it is longer than anybody needs.
/// </summary>
internal sealed class FileIdList
{
    /// <summary>Longest list as text, in bytes.</summary>
    public static readonly BodyLimit Limit = new(2 * 1024 * 1024);

    private const int Most = 50_000;

    // Each has to be looked up by itself.
    private const int MostByName = 1_000;
    private const int LongestName = 1_000;

    private readonly List<ObjectRef> _files = [];
    private readonly HashSet<long> _numbers = [];
    private int _count;
    private int _byName;

    /// <summary>The files, each number once. Refused when there is none.</summary>
    public IReadOnlyList<ObjectRef> Files => _files.Count > 0 ? _files : throw FileRequestErrors.NoIds();

    public static IReadOnlyList<ObjectRef> Of(string text)
    {
        var list = new FileIdList();
        list.Add(text);
        return list.Files;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(',', '\n', '\r'))
        {
            if (text[range].Trim() is { IsEmpty: false } id)
            {
                AddOne(id);
            }
        }
    }

    private void AddOne(ReadOnlySpan<char> id)
    {
        if (++_count > Most)
        {
            throw FileRequestErrors.TooMany(Most);
        }

        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (_numbers.Add(number))
            {
                _files.Add(new ObjectRef.File(number));
            }

            return;
        }

        if (++_byName > MostByName)
        {
            throw FileRequestErrors.TooManyByPid(MostByName);
        }

        _files.Add(
            FileId.Parse(id.Length <= LongestName ? id.ToString() : throw RequestErrors.BadFileId($"{id[..LongestName]}…"))
        );
    }
}
