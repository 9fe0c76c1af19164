using System.Globalization;

namespace Quire.Tabular.Tables;

/// <summary>Refuses what is more than a reader was allowed.</summary>
internal static class LimitChecks
{
    public static void DemandVariables(this TableLimits limits, long count)
    {
        if (count > limits.MaxVariables)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The table has {count} columns; tables of {limits.MaxVariables} at most are read."
                )
            );
        }
    }

    public static void DemandUnpacked(this TableLimits limits, long bytes, string what)
    {
        if (bytes > limits.MaxUnpackedBytes)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Unpacked, {what} has more than {limits.MaxUnpackedBytes} bytes, the most that are read."
                )
            );
        }
    }
}
