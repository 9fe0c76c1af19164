using Quire.Repository.Administration;

namespace Quire.Repository.Tests.Administration;

public sealed class KnownSettingsTests
{
    [Fact]
    public void Every_setting_the_product_acts_on_can_be_set() =>
        Assert.All(
            typeof(SettingNames).GetFields().Select(f => (string)f.GetRawConstantValue()!).Concat(PublicSettings.Names),
            name => Assert.True(KnownSettings.Has(name), name)
        );
}
