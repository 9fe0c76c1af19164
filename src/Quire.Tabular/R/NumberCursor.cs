namespace Quire.Tabular.R;

/// <summary>The numbers of a vector one after another.</summary>
internal sealed class NumberCursor
{
    private readonly RValue _value;
    private readonly RTokens? _tokens;
    private long _next;

    public NumberCursor(RValue value, RFile file, int window)
    {
        _value = value;
        _tokens = value.Sequence is null ? file.Tokens.From(value.At, window) : null;
    }

    /// <summary>The number read last.</summary>
    public double Number { get; private set; }

    /// <summary>Its bits, of which some packages make whole numbers.</summary>
    public long Bits { get; private set; }

    /// <summary>Whether the number read last is none, and does not stand for a missing one.</summary>
    public bool IsNotANumber { get; private set; }

    /// <summary>Goes on to the next number, which must be there.</summary>
    /// <returns>False when it is missing.</returns>
    public bool Next()
    {
        if (_value.Sequence is var (first, step))
        {
            Number = first + (step * _next++);
            return true;
        }

        switch (_value.Type)
        {
            case RType.Real or RType.Complex:
                Bits = _tokens!.Double();
                Number = BitConverter.Int64BitsToDouble(Bits);
                IsNotANumber = double.IsNaN(Number) && (uint)Bits != RType.NoReal;
                return !double.IsNaN(Number) || IsNotANumber;
            case RType.Raw:
                Number = _tokens!.Raw();
                return true;
            default:
                var integer = _tokens!.Int32();
                Number = integer;
                return integer != RType.NoInteger;
        }
    }
}
