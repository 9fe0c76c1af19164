namespace Quire.Repository.Publishing.Workflows;

/// <summary>What somebody outside replies to a step that waits.</summary>
/// <param name="Text">The reply as it was sent.</param>
/// <param name="Report">What it says where it is a report; null where it is none.</param>
public sealed record WorkflowReply(string Text, WorkflowReport? Report);
