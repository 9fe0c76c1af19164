using Quire.Domain.Access;

namespace Quire.Repository.Operations;

/// <summary>
/// A command whose rule spans more than the row it writes: that a name is free, that one of several is the default, what was
/// there before. The gate lets one of those with the same turn run at a time, on every replica, so that what it reads stays so
/// until it is done.
/// </summary>
public interface IExclusive
{
    /// <summary>What it takes its turn on; see <see cref="Turns"/>.</summary>
    string TurnOf(Caller caller);
}
