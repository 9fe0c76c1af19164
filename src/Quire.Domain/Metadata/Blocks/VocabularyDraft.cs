using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>
/// A vocabulary being loaded. A row meets the value with its identifier, else the one with its spelling, else is new.
/// </summary>
internal sealed class VocabularyDraft
{
    private readonly List<VocabularyValue> _values = [];
    private readonly Dictionary<string, int> _byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bySpelling = new(StringComparer.Ordinal);

    public VocabularyDraft(ImmutableArray<VocabularyValue> vocabulary)
    {
        foreach (var value in vocabulary)
        {
            Put(value, _values.Count);
        }
    }

    /// <summary>Stable by display order, so values with the same order stay as they were loaded.</summary>
    public ImmutableArray<VocabularyValue> Values => [.. _values.OrderBy(v => v.DisplayOrder)];

    public void Load(VocabularyValue value)
    {
        var index =
            value.Identifier.Length > 0 && _byIdentifier.TryGetValue(value.Identifier, out var known) ? known
            : _bySpelling.TryGetValue(value.Value, out known) ? known
            : _values.Count;
        if (index < _values.Count)
        {
            Forget(_values[index], index);
        }

        Put(value, index);
    }

    private void Put(VocabularyValue value, int index)
    {
        if (index == _values.Count)
        {
            _values.Add(value);
        }
        else
        {
            _values[index] = value;
        }

        if (value.Identifier.Length > 0)
        {
            _byIdentifier[value.Identifier] = index;
        }

        _bySpelling[value.Value] = index;
        foreach (var alternate in value.Alternates)
        {
            _bySpelling.TryAdd(alternate, index);
        }
    }

    private void Forget(VocabularyValue value, int index)
    {
        foreach (var spelling in value.Alternates.Prepend(value.Value).Where(s => _bySpelling.GetValueOrDefault(s, -1) == index))
        {
            _bySpelling.Remove(spelling);
        }

        if (_byIdentifier.GetValueOrDefault(value.Identifier, -1) == index)
        {
            _byIdentifier.Remove(value.Identifier);
        }
    }
}
