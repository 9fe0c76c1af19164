using Quire.Repository.Collections;

namespace Quire.Server.Demo;

/// <summary>An example collection and the one it lies in.</summary>
internal sealed record DemoCollection(string Parent, CollectionInput Input);
