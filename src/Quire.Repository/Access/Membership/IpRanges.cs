using Quire.Domain.Access;

namespace Quire.Repository.Access.Membership;

/// <summary>How ranges of addresses are stored.</summary>
internal static class IpRanges
{
    public static string Write(AddressRange range) => $"{range.First}-{range.Last}";

    public static AddressRange Read(string stored)
    {
        var parts = stored.Split('-');
        return parts is [var first, var last] && AddressRange.TryParse(first, last, out var range)
            ? range
            : throw new InvalidOperationException($"The database holds '{stored}', which is no range of addresses.");
    }
}
