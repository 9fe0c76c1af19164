using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>
/// Goes through the values of a data file once and notes where the elements of those are that tables are made of. Functions,
/// environments and whatever else is gone over.
/// </summary>
internal sealed class RParser(RTokens tokens)
{
    private const int MaxDepth = 2000;

    // What is noted of each takes more memory than the fewest bytes it can have in the file.
    private const int MaxValues = 5_000_000;
    private const int MaxSymbol = 10_000;

    private const int HasAttributes = 0x200;
    private const int HasTag = 0x400;

    private static readonly RValue Nothing = new(RType.Nil);

    private readonly List<RValue> _references = [];
    private int _values;
    private int _depth;

    /// <summary>Reads the next value.</summary>
    public RValue Read() => Read(true);

    private RValue Read(bool keep)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Wrong("lies within more values than are read");
        }

        var flags = tokens.Int32();
        var value = Value(flags, keep);
        _depth--;
        return value;
    }

    private RValue Value(int flags, bool keep)
    {
        var type = flags & 0xFF;
        switch (type)
        {
            case RType.Nil
            or RType.GlobalEnvironment
            or RType.UnboundValue
            or RType.MissingArgument
            or RType.BaseNamespace
            or RType.EmptyEnvironment
            or RType.BaseEnvironment:
                return Nothing;
            case RType.Reference:
                var index = flags >> 8;
                index = index == 0 ? tokens.Int32() : index;
                return index > 0 && index <= _references.Count ? _references[index - 1] : throw Wrong("refers to none");
            case RType.Symbol:
                return Refer(new(type) { Symbol = Name() });
            case RType.Namespace or RType.Package or RType.Persistent:
                Refer(Nothing);
                tokens.Int32();
                return Skip(Length(), () => Name());
            case RType.Environment:
                Refer(Nothing);
                tokens.Int32();
                return Skip(4, () => Read(false));
            case RType.ExternalPointer:
                Refer(Nothing);
                return Skip(2 + Attributed(flags), () => Read(false));
            case RType.WeakReference:
                Refer(Nothing);
                return Skip(Attributed(flags), () => Read(false));
            case RType.Special or RType.Builtin:
                tokens.Characters(Bounded(tokens.Int32()));
                return Nothing;
            case RType.Pairlist or RType.Language or RType.Closure or RType.Promise or RType.Dots:
                return Pairs(flags, keep && type == RType.Pairlist);
            case RType.Alternative:
                return Alternative(keep);
            case RType.ByteCode:
                Skip(1 + Attributed(flags), new RByteCode(tokens, this).Body, () => Read(false));
                return Nothing;
            case RType.S4:
                return Skip(Attributed(flags), () => Read(false));
            case RType.Characters:
                tokens.Characters(Math.Max(0, tokens.Int32()));
                return Skip(Attributed(flags), () => Read(false));
            default:
                return Vector(flags, keep);
        }
    }

    /// <summary>Goes over a value.</summary>
    public void Skip() => Read(false);

    private RValue Vector(int flags, bool keep)
    {
        var type = flags & 0xFF;
        var length = Length();
        var at = tokens.Position;
        var items = new List<(string?, RValue)>();
        switch (type)
        {
            case RType.Logical or RType.Integer or RType.Real or RType.Complex or RType.Raw:
                tokens.Skip(type, length);
                break;
            case RType.Text:
                for (var i = 0L; i < length; i++)
                {
                    SkipCharacters();
                }

                break;
            case RType.List or RType.Expression:
                for (var i = 0L; i < length; i++)
                {
                    var item = Read(keep);
                    if (keep)
                    {
                        Count();
                        items.Add((null, item));
                    }
                }

                break;
            default:
                throw Wrong(string.Create(CultureInfo.InvariantCulture, $"is of the type {type}, which is not known"));
        }

        var attributes = (flags & HasAttributes) != 0 ? Read(keep).Items : [];
        return keep ? new(type, at, length) { Items = items, Attributes = attributes } : Nothing;
    }

    // The rest of a list of pairs is its last part, and may be long.
    private RValue Pairs(int flags, bool keep)
    {
        var items = new List<(string?, RValue)>();
        while (true)
        {
            var type = flags & 0xFF;
            if (type is not (RType.Pairlist or RType.Language or RType.Closure or RType.Promise or RType.Dots))
            {
                // What ends it, which is nearly always nothing.
                Value(flags, false);
                return keep ? new(RType.Pairlist, Length: items.Count) { Items = items } : Nothing;
            }

            if ((flags & HasAttributes) != 0)
            {
                Read(false);
            }

            var tag = (flags & HasTag) != 0 ? Read(false) : null;
            var value = Read(keep);
            if (keep)
            {
                Count();
                items.Add((tag?.Symbol, value));
            }

            flags = tokens.Int32();
        }
    }

    // Values that are not written out: what they are made by, and of what.
    private RValue Alternative(bool keep)
    {
        var info = Read(true);
        var state = Read(true);
        var attributes = Read(keep).Items;
        var name = info.Items.Count > 0 ? info.Items[0].Value.Symbol : null;
        var inner = state.Items.Count > 0 ? state.Items[0].Value : state;
        if (!keep)
        {
            return Nothing;
        }

        switch (name)
        {
            case "compact_intseq" or "compact_realseq" when state is { Type: RType.Real, Length: 3 }:
                var part = tokens.From(state.At, 24);
                double[] parts = [Next(part), Next(part), Next(part)];
                if (!(parts[0] >= 0 && parts[0] <= long.MaxValue / 2))
                {
                    throw Wrong("has a length that none has");
                }

                return new(name == "compact_intseq" ? RType.Integer : RType.Real, Length: (long)parts[0])
                {
                    Sequence = (parts[1], parts[2]),
                    Attributes = attributes,
                };
            case "deferred_string" when inner.Type is RType.Integer or RType.Real or RType.Logical:
                return new(RType.Text, Length: inner.Length) { Numbers = inner, Attributes = attributes };
            case { } when name.StartsWith("wrap_", StringComparison.Ordinal):
                return inner with { Attributes = attributes.Count > 0 ? attributes : inner.Attributes };
            default:
                throw Wrong($"is of the class '{name}', which only a package can read");
        }

        static double Next(RTokens part) => BitConverter.Int64BitsToDouble(part.Double());
    }

    private RValue Refer(RValue value)
    {
        Count();
        _references.Add(value);
        return value;
    }

    // A symbol, whose characters are a value of their own.
    private string Name()
    {
        tokens.Int32();
        var length = tokens.Int32();
        return length < 0 ? "NA" : Encoding.UTF8.GetString(tokens.Characters(Bounded(length)));
    }

    private void SkipCharacters()
    {
        var flags = tokens.Int32();
        if ((flags & 0xFF) != RType.Characters)
        {
            throw Wrong("is no text");
        }

        tokens.Characters(Math.Max(0, tokens.Int32()));
        if (Attributed(flags) > 0)
        {
            Read(false);
        }
    }

    private long Length()
    {
        long length = tokens.Int32();
        if (length == -1)
        {
            var upper = (uint)tokens.Int32();
            length = ((long)upper << 32) | (uint)tokens.Int32();
        }

        return length >= 0 ? length : throw Wrong("has a length that none has");
    }

    private RValue Skip(long count, Action skip)
    {
        for (var i = 0L; i < count; i++)
        {
            skip();
        }

        return Nothing;
    }

    private static void Skip(int count, Action first, Action rest)
    {
        first();
        for (var i = 1; i < count; i++)
        {
            rest();
        }
    }

    private static int Attributed(int flags) => (flags & HasAttributes) != 0 ? 1 : 0;

    private int Bounded(int length) => length is >= 0 and <= MaxSymbol ? length : throw Wrong("has a name that none has");

    private void Count()
    {
        if (++_values > MaxValues)
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"is one of more than {MaxValues}, the most that are read"));
        }
    }

    internal TableFormatException Wrong(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"A value before byte {tokens.Position}, unpacked, {what}."));
}
