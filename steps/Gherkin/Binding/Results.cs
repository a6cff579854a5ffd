using System.Reflection;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>Awaits what a bound method returns.</summary>
internal static class Results
{
    public static Type WithoutTask(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) ? typeof(void)
        : type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;

    public static async Task<object?> InvokeAsync(MethodInfo method, object? target, object?[] arguments)
    {
        var returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        switch (returned)
        {
            case null:
                return null;
            case ValueTask valueTask:
                await valueTask;
                return null;
            case Task task:
                await task;
                return ResultOf(task);
            case var other when IsGenericValueTask(other.GetType()):
                var asTask = (Task)other.GetType().GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(other, null)!;
                await asTask;
                return ResultOf(asTask);
            default:
                return returned;
        }
    }

    private static object? ResultOf(Task task) => task.GetType().GetProperty(nameof(Task<int>.Result))?.GetValue(task);

    private static bool IsGenericValueTask(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>);
}
