using System.Buffers.Binary;
using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Documents;

/// <summary>Turns a <see cref="SearchDocument"/> into the fields of the index.</summary>
internal sealed class DocumentBuilder
{
    private readonly FieldWriter _out = new();
    private readonly SearchDocument _source;

    private DocumentBuilder(SearchDocument source) => _source = source;

    public static Document Build(SearchDocument source)
    {
        var builder = new DocumentBuilder(source);
        builder.AddBookkeeping();
        builder.AddOrder();
        builder.AddNames();
        builder.AddDates();
        if (source.File is { } file)
        {
            builder.AddFile(file);
        }
        foreach (var field in source.Fields)
        {
            builder.AddField(field);
        }
        builder.AddBoxes();
        return builder._out.Finish();
    }

    private void AddBookkeeping()
    {
        _out.AddTerm(IndexNames.Id, _source.Id);
        _out.Add(new StoredField(IndexNames.Id, _source.Id));
        _out.Add(new BinaryDocValuesField(IndexNames.Id, new BytesRef(_source.Id)));
        _out.Add(new NumericDocValuesField(IndexNames.Revision, _source.Revision));
        _out.Add(new StoredField(IndexNames.EntityId, _source.EntityId));
        _out.Add(new StoredField(IndexNames.Kind, (int)_source.Kind));
        _out.Add(new StoredField(IndexNames.Payload, _source.Payload));
        foreach (var id in _source.Collections.Distinct())
        {
            _out.AddTerm(IndexNames.Collection, id.ToString(CultureInfo.InvariantCulture));
        }
        foreach (var reader in _source.Readers.Distinct(StringComparer.Ordinal))
        {
            _out.AddTerm(IndexNames.Reader, reader);
        }
        _out.AddKeywords(SearchFields.ObjectType, [IndexNames.WireName(_source.Kind)], counted: true, intoAllText: false);
        _out.AddKeywords(SearchFields.PublicationStatus, _source.PublicationStatuses, counted: true, intoAllText: false);
        _out.AddNumbers(SearchFields.EntityId, [_source.EntityId.ToString(CultureInfo.InvariantCulture)]);
    }

    private void AddOrder()
    {
        var date = (_source.Released ?? _source.Created)?.ToUnixTimeMilliseconds() ?? 0;
        _out.Add(
            new SortedDocValuesField(IndexNames.NameOrder, new BytesRef(FieldWriter.Bounded(Folding.Fold(_source.Name.Trim()))))
        );
        _out.Add(new NumericDocValuesField(IndexNames.DateOrder, date));
        var draft = _source.Id.EndsWith("_draft", StringComparison.Ordinal) ? 1 : 0;
        _out.Add(new NumericDocValuesField(IndexNames.Tie, _source.EntityId * 2 + draft));
    }

    private void AddNames()
    {
        // A dataset's own metadata fields show the same text under the names people know; one of the two is highlighted.
        var shown = _source.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        _out.AddText(SearchFields.Name, [_source.Name], highlighted: !shown.Contains("title"));
        _out.AddText(SearchFields.Description, _source.Descriptions, highlighted: !shown.Contains("dsDescriptionValue"));
        _out.AddKeywords(SearchFields.Identifier, _source.Identifiers, counted: false, intoAllText: true);
        if (_source.PersistentId is { } pid)
        {
            _out.AddKeywords(SearchFields.Identifier, [pid], counted: false, intoAllText: false);
            var name = _source.Kind is SearchKind.File ? SearchFields.FilePersistentId : SearchFields.DatasetPersistentId;
            _out.AddText(name, [pid], highlighted: true);
        }
        if (_source.Kind is SearchKind.Collection)
        {
            _out.AddText(SearchFields.CollectionName, [_source.Name], highlighted: false, intoAllText: false);
            _out.AddText(SearchFields.CollectionDescription, _source.Descriptions, highlighted: false, intoAllText: false);
        }
    }

    private void AddDates()
    {
        _out.AddInstant(SearchFields.SortDate, _source.Released ?? _source.Created);
        _out.AddInstant(SearchFields.UpdateDate, _source.Updated);
    }

    private void AddFile(SearchFile file)
    {
        var stem = Path.GetFileNameWithoutExtension(_source.Name);
        _out.AddText(SearchFields.FileName, [_source.Name], highlighted: false, intoAllText: false);
        _out.AddText(SearchFields.FileNameWithoutExtension, [stem], highlighted: false, intoAllText: false);
        _out.AddText(SearchFields.FileDescription, _source.Descriptions, highlighted: false, intoAllText: false);
        AddKeyword(SearchFields.FileContentType, file.ContentType, intoAllText: true);
        AddKeyword(SearchFields.FileTypeGroup, file.TypeGroup, counted: true);
        AddKeyword(SearchFields.FileTypeDisplay, file.FriendlyType);
        string?[] types = [file.FriendlyType, file.TypeGroup];
        _out.AddText(SearchFields.FileType, [.. types.OfType<string>()], highlighted: true);
        _out.AddNumbers(SearchFields.FileSize, file.Size is { } size ? [size.ToString(CultureInfo.InvariantCulture)] : []);
        AddKeyword(SearchFields.FileChecksumType, file.ChecksumType);
        AddKeyword(SearchFields.FileChecksumValue, file.ChecksumValue, intoAllText: true);
        if (string.Equals(file.ChecksumType, "MD5", StringComparison.OrdinalIgnoreCase))
        {
            AddKeyword(SearchFields.FileMd5, file.ChecksumValue);
        }
        AddKeyword(SearchFields.Unf, file.Unf, intoAllText: true);
        _out.AddKeywords(SearchFields.FileTag, file.Tags, counted: true, intoAllText: false);
        _out.AddText(SearchFields.FileTags, file.Tags, highlighted: true);
        _out.AddKeywords(SearchFields.TabularTag, file.TabularTags, counted: true, intoAllText: true);
        AddKeyword(SearchFields.FileAccess, file.Access, counted: true);
        AddKeyword(SearchFields.FileRestricted, file.Restricted ? "true" : "false");
    }

    private void AddField(SearchField field)
    {
        switch (field.Type)
        {
            case SearchFieldType.Text:
                _out.AddText(field.Name, field.Values, highlighted: !field.Name.StartsWith("dv", StringComparison.Ordinal));
                break;
            case SearchFieldType.Keyword:
                _out.AddKeywords(field.Name, field.Values, counted: field.FacetName == field.Name, intoAllText: true);
                break;
            case SearchFieldType.Date:
                _out.AddDates(field.Name, field.Values);
                break;
            case SearchFieldType.Number:
                _out.AddNumbers(field.Name, field.Values);
                break;
            default:
                _out.AddInstants(field.Name, field.Values);
                break;
        }
        if (field.FacetName is not { } facet || (field.Type is SearchFieldType.Keyword && facet == field.Name))
        {
            return;
        }
        var labels =
            field.FacetValues
            ?? (field.Type is SearchFieldType.Date ? [.. field.Values.Select(DateTerms.Year).OfType<string>()] : field.Values);
        _out.AddKeywords(facet, labels, counted: true, intoAllText: false);
    }

    private void AddBoxes()
    {
        var boxes = _source.Boxes.Where(b => b.IsValid).ToList();
        if (boxes.Count == 0)
        {
            return;
        }
        var bytes = new byte[boxes.Count * 32];
        for (var i = 0; i < boxes.Count; i++)
        {
            var at = bytes.AsSpan(i * 32);
            BinaryPrimitives.WriteDoubleLittleEndian(at, boxes[i].West);
            BinaryPrimitives.WriteDoubleLittleEndian(at[8..], boxes[i].East);
            BinaryPrimitives.WriteDoubleLittleEndian(at[16..], boxes[i].North);
            BinaryPrimitives.WriteDoubleLittleEndian(at[24..], boxes[i].South);
        }
        _out.Add(new BinaryDocValuesField(IndexNames.Boxes, new BytesRef(bytes)));
        _out.AddTerm(IndexNames.Present, IndexNames.Boxes);
    }

    private void AddKeyword(string name, string? value, bool counted = false, bool intoAllText = false)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _out.AddKeywords(name, [value], counted, intoAllText);
        }
    }
}
