namespace RolloutSpecs.Gates.Text;

// Here alone it can be used from elsewhere.
public static partial class ConsoleText;
