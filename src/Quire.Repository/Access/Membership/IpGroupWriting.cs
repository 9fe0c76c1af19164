using Quire.Domain.Access;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>What making a group of addresses and replacing one have in common.</summary>
internal static class IpGroupWriting
{
    public static IpGroupView Fill(OperationContext context, IpGroupRecord group, IpGroupInput input)
    {
        GroupRules.MustBeShort(input.Name, input.Description);
        (group.Name, group.Description) = (input.Name, input.Description);
        group.Ranges = [.. input.Ranges.Select(r => IpRanges.Write(RangeOf(r.First, r.Last)))];
        context.AuditDetails = group.Alias;
        context.Changed(OutboxKind.Groups, 0);
        return IpGroupView.Of(group);
    }

    private static AddressRange RangeOf(string first, string last) =>
        AddressRange.TryParse(first, last, out var range) ? range : throw GroupErrors.NoRange(first, last);
}
