namespace Quire.Repository.Operations;

/// <summary>
/// An operation the gate finds the target of whoever a collection around it is limited to. Those who run it are let in otherwise
/// than by who they are, by the unblock key, the administration listener or their address; or its handler first finds out for
/// whom it is done, and then whether the target is there for them.
/// </summary>
public interface IBeyondLimits : ITargeted;
