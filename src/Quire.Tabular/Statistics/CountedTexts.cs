using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Quire.Tabular.Statistics;

/// <summary>
/// Short texts with a count each, found by their bytes: most values of a table are seen once, and make no object.
/// </summary>
internal sealed class CountedTexts
{
    private const int First = 16;

    // Begins with something else in each process, so that nobody can make texts that all fall into one bucket.
    private static readonly ulong Seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));
    private static readonly ulong Factor =
        BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    // Entries in order of their arrival; those whose hash falls into one bucket are chained by their places.
    private (int Hash, int Next, int Start, int Length, long Count)[] _entries = new (int, int, int, int, long)[First];
    private int[] _buckets = new int[First];
    private byte[] _bytes = new byte[First * 8];
    private int _used;

    public int Count { get; private set; }

    /// <summary>Adds one to the count of a text; false when it is none of these.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">What <see cref="HashOf"/> gives.</param>
    public bool TryCount(ReadOnlySpan<byte> text, int hash)
    {
        for (var i = _buckets[hash & (_buckets.Length - 1)]; i > 0; i = _entries[i - 1].Next)
        {
            ref var entry = ref _entries[i - 1];
            if (entry.Hash == hash && _bytes.AsSpan(entry.Start, entry.Length).SequenceEqual(text))
            {
                entry.Count++;
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes in a text that is none of these yet, once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">What <see cref="HashOf"/> gives.</param>
    public void Add(ReadOnlySpan<byte> text, int hash)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            _buckets = new int[Count * 2];
            Chain();
        }

        while (_used + text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        text.CopyTo(_bytes.AsSpan(_used));
        _entries[Count] = (hash, 0, _used, text.Length, 1);
        _used += text.Length;
        Link(Count++);
    }

    /// <summary>Takes one from each count; those that come to nothing go.</summary>
    public void TakeOneFromAll()
    {
        var (kept, used) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            ref var entry = ref _entries[i];
            if (entry.Count == 1)
            {
                continue;
            }

            _bytes.AsSpan(entry.Start, entry.Length).CopyTo(_bytes.AsSpan(used));
            _entries[kept++] = entry with { Start = used, Count = entry.Count - 1 };
            used += entry.Length;
        }

        (Count, _used) = (kept, used);
        Array.Clear(_buckets);
        Chain();
    }

    /// <summary>Counts from nothing again.</summary>
    public void Reset()
    {
        for (var i = 0; i < Count; i++)
        {
            _entries[i].Count = 0;
        }
    }

    /// <summary>All there are.</summary>
    public IEnumerable<(ReadOnlyMemory<byte> Text, long Count)> All()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return (_bytes.AsMemory(_entries[i].Start, _entries[i].Length), _entries[i].Count);
        }
    }

    /// <summary>What a text is found by.</summary>
    public static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        if (text.Length >= sizeof(uint))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt32LittleEndian(text));
            text = text[sizeof(uint)..];
        }

        var rest = 0UL;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }

        hash = Mix(hash, rest);
        return (int)(hash ^ (hash >> 32));
    }

    // Both halves of the product, so that every bit tells.
    private static ulong Mix(ulong hash, ulong next)
    {
        var high = Math.BigMul(hash ^ next, Factor, out var low);
        return high ^ low;
    }

    private void Chain()
    {
        for (var i = 0; i < Count; i++)
        {
            Link(i);
        }
    }

    private void Link(int i)
    {
        ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
        _entries[i].Next = bucket;
        bucket = i + 1;
    }
}
