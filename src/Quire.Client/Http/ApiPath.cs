using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Quire.Client.Http;

/// <summary>A path under <c>/api/</c> with its query. Every inserted value is escaped; literals are taken as they are.</summary>
internal sealed class ApiPath
{
    private readonly StringBuilder _text;
    private bool _hasQuery;

    private ApiPath(string text)
    {
        _text = new(text);
        _hasQuery = text.Contains('?', StringComparison.Ordinal);
    }

    public static ApiPath Of(Escaped path) => new(path.ToString());

    /// <summary>A path as the caller wrote it.</summary>
    public static ApiPath Raw(string path) => new(path);

    /// <summary>A path below a dataset, however it is identified.</summary>
    public static ApiPath Of(DatasetId dataset, Escaped rest = default) =>
        Below("datasets/", dataset.DatabaseId, dataset.PersistentId, rest);

    /// <summary>A path of the collections' API that names a dataset in place of a collection.</summary>
    public static ApiPath InCollections(DatasetId dataset, Escaped rest) =>
        Below("dataverses/", dataset.DatabaseId, dataset.PersistentId, rest);

    /// <summary>The path that imports files of a folder of the server into a dataset.</summary>
    public static ApiPath InImports(DatasetId dataset) =>
        Below("batch/jobs/import/datasets/files/", dataset.DatabaseId, dataset.PersistentId, default);

    /// <summary>A path below a file, however it is identified.</summary>
    public static ApiPath Of(FileId file, Escaped rest = default) => Below("files/", file.DatabaseId, file.PersistentId, rest);

    /// <summary>A path of the administration API for a file, however it is identified.</summary>
    public static ApiPath InAdministration(FileId file, Escaped rest) =>
        Below("admin/", file.DatabaseId, file.PersistentId, rest);

    /// <summary>The path that takes what is said of the variables of a table.</summary>
    public static ApiPath InEdits(FileId file) => Below("edit/", file.DatabaseId, file.PersistentId, default);

    /// <summary>A path of the access API for a file or dataset.</summary>
    public static ApiPath Access(string kind, long? id, PersistentId? persistentId, Escaped rest = default) =>
        Below($"access/{kind}/", id, persistentId, rest);

    /// <summary>A path of the access API for a dataset as such.</summary>
    public static ApiPath Access(long? id, PersistentId? persistentId, Escaped rest) => Below("access/", id, persistentId, rest);

    /// <summary>The media type asked for; null for whatever the call gives.</summary>
    public string? Accept { get; private set; }

    /// <summary>Asks for a media type.</summary>
    public ApiPath As(string mediaType)
    {
        Accept = mediaType;
        return this;
    }

    /// <summary>Adds a query parameter; null adds nothing.</summary>
    public ApiPath With(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_hasQuery ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _hasQuery = true;
        }

        return this;
    }

    public ApiPath With(string name, bool? value) =>
        With(
            name,
            value switch
            {
                true => "true",
                false => "false",
                _ => null,
            }
        );

    public ApiPath With(string name, long? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public ApiPath With(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            With(name, value);
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    private static ApiPath Below(string start, long? id, PersistentId? persistentId, Escaped rest)
    {
        var segment = id is { } number ? number.ToString(CultureInfo.InvariantCulture) : ":persistentId";
        return new ApiPath($"{start}{segment}{rest.ToString()}").With("persistentId", persistentId?.ToString());
    }

    /// <summary>Text whose holes are escaped as path segments.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Escaped
    {
        private readonly StringBuilder? _text;

        public Escaped(int literalLength, int formattedCount) => _text = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string value) => _text!.Append(value);

        public void AppendFormatted(string? value) => _text!.Append(Segment(value));

        public void AppendFormatted(long value) => _text!.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(CollectionId value) => _text!.Append(Segment(value.ToString()));

        public void AppendFormatted(VersionSelector value) => _text!.Append(Segment(value.ToString()));

        public override string ToString() => _text?.ToString() ?? "";

        // The selectors of the API begin with a colon, which needs no escape in a path.
        private static string Segment(string? value) =>
            Uri.EscapeDataString(value ?? "").Replace("%3A", ":", StringComparison.Ordinal);
    }
}
